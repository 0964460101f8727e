import { offerUpdate } from '../offline/update-notice.ts';
import { providePart } from '../part.ts';

providePart('offline-update', { offerUpdate });
