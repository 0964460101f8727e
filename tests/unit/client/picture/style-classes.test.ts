import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declarations, lookNames } from '../../../../src/client/picture/look.ts';
import { styleClasses } from '../../../../src/client/picture/style-classes.ts';

const look = (values: Record<string, string>) => ({
  ...Object.fromEntries(lookNames.map((name) => [name, name === 'opacity' ? '1' : 'none'])),
  ...values,
});

test('样子相同的元素共用一个类，没有声明的没有类', () => {
  const styles = styleClasses();
  assert.equal(styles.nameOf(''), undefined);
  const red = styles.nameOf('fill:red');
  const blue = styles.nameOf('fill:blue');
  assert.notEqual(red, blue);
  assert.equal(styles.nameOf('fill:red'), red);
  assert.equal(styles.css(), `.${red}{fill:red}\n.${blue}{fill:blue}`);
});

test('会传给子元素的，与父元素不同才写', () => {
  const parent = look({ fill: 'red', stroke: 'blue' });
  assert.equal(declarations(look({ fill: 'red', stroke: 'green' }), parent), 'stroke:green');
  assert.equal(declarations(look({ fill: 'red', stroke: 'none' }), parent), 'stroke:none');
});

test('不透明度和下划线不会传下去：不是初值就写，父元素有没有都一样', () => {
  const faded = look({ opacity: '0.3', 'text-decoration-line': 'underline' });
  assert.equal(declarations(faded, faded), 'opacity:0.3;text-decoration:underline');
  assert.equal(declarations(look({}), faded), '');
});

test('根元素把会传下去的全写上，不靠浏览器的初值', () => {
  assert.match(declarations(look({ 'font-size': '17px', fill: 'black' })), /^fill:black;.*font-size:17px/);
});
