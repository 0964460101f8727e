import { providePart } from '../part.ts';
import { wireSearchBox } from '../search-box.ts';

providePart('search-box', { wireSearchBox });
