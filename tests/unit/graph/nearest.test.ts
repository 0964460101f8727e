import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../../src/graph/nearest.ts';

test('猜拼写：最像的在前，不像的不猜', () => {
  const rows: [string, string[], string[]][] = [
    ['issuer', ['issuers', 'number'], ['issuers']],
    ['区级', ['区', '市', '省'], ['区']],
    ['县', ['区', '市'], []],
    ['贯彻', ['落实', '位于'], []],
    ['power-device', ['power-devices', 'power-tools'], ['power-devices']],
  ];
  for (const [wanted, candidates, expected] of rows) assert.deepEqual(nearest(wanted, candidates), expected, wanted);
});
