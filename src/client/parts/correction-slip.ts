import { fillCorrectionSlip } from '../correction-slip.ts';
import { providePart } from '../part.ts';

providePart('correction-slip', { fillCorrectionSlip });
