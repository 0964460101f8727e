import { providePart } from '../part.ts';
import { savePicture } from '../picture/save-picture.ts';

providePart('pictures', { savePicture });
