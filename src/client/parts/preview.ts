import { providePart } from '../part.ts';
import { previewLinks } from '../preview/preview-links.ts';

providePart('preview', { previewLinks });
