import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bom, formatSbom, listComponents } from '../../../scripts/lib/release/sbom.ts';

const subject = { name: 'chain-kb', day: '2026-11-23', sum: 'a'.repeat(64) };
const listed = listComponents();

test('真的锁文件列出的部件，写成 CycloneDX 的样子', () => {
  const bom = JSON.parse(formatSbom(listed, subject)) as Bom & Record<string, unknown>;
  assert.deepEqual([bom['bomFormat'], bom['specVersion'], bom['version']], ['CycloneDX', '1.5', 1]);
  assert.match(
    bom.serialNumber ?? '',
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  assert.equal(bom.metadata.timestamp, '2026-11-23T00:00:00.000Z');
  assert.equal(bom.metadata.component.name, 'chain-kb');
  assert.deepEqual(bom.metadata.component.hashes, [{ alg: 'SHA-256', content: subject.sum }]);
  assert.ok(bom.components.some(({ name }) => name === 'astro'));
  const refs = [bom.metadata.component, ...bom.components].map((component) => component['bom-ref']);
  assert.equal(new Set(refs).size, refs.length, '编号不重复');
  for (const { type, name } of bom.components) assert.ok(type === 'library' && name !== '');
  for (const { ref, dependsOn = [] } of bom.dependencies)
    for (const one of [ref, ...dependsOn]) assert.ok(refs.includes(one), `${one} 有这个部件`);
});

test('换个时刻、换个文件夹、换个 npm、换个次序列出来，字节都一样', () => {
  const other = structuredClone(listed);
  other.serialNumber = 'urn:uuid:00000000-0000-4000-8000-000000000000';
  other.metadata.timestamp = '2030-01-01T00:00:00.000Z';
  other.metadata.component.name = 'another-folder';
  for (const tool of other.metadata.tools ?? []) tool.version = '99.0.0';
  other.components.reverse();
  other.dependencies.reverse();
  assert.equal(formatSbom(other, subject), formatSbom(listed, subject));
});

test('不写从哪个镜像取的；包变了，编号跟着变', () => {
  const other = structuredClone(listed);
  other.components[0]?.externalReferences?.push({ type: 'distribution', url: 'https://mirror.example/x.tgz' });
  assert.doesNotMatch(formatSbom(other, subject), /mirror\.example/);
  const serial = (sum: string) => (JSON.parse(formatSbom(listed, { ...subject, sum })) as Bom).serialNumber;
  assert.notEqual(serial('b'.repeat(64)), serial('a'.repeat(64)));
});
