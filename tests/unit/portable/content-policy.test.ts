import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentPolicy } from '../../../scripts/lib/portable/content-policy.ts';

test('准许本站的 service worker 和应用说明，网页自己仍不许任何连接', () => {
  const rules = contentPolicy({ inlineScripts: [], inlineStyles: [], hasStyleAttributes: false }).split('; ');
  for (const rule of ["default-src 'none'", "connect-src 'none'", "worker-src 'self'", "manifest-src 'self'"])
    assert.ok(rules.includes(rule), rule);
});
