import { providePart } from '../part.ts';
import { carryReading } from '../reading-links.ts';

providePart('reading-links', { carryReading });
