import { openKeyboardMap } from '../keyboard-map/keyboard-map.ts';
import { providePart } from '../part.ts';

providePart('keyboard-map', { openKeyboardMap });
