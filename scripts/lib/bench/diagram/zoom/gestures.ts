import type { CDPSession, Page } from 'playwright';

/** 手势多长（毫秒），每秒送几个事件：比屏幕刷新密，每一帧都有新的位置。 */
const LENGTH = 3000;
const RATE = 240;
/** 手势做完，至多再等这么久（毫秒）让网页处理完。 */
const PATIENCE = 2000;
/** 一次滚轮事件的 deltaY 与放大倍数的关系，两边的脚本一样。 */
const WHEEL = 300;

/** 从手势开始走过的份额（0 到 1）到那一刻的值。 */
type Course = (share: number) => number;

/** 匀速依次经过各点。 */
function through(...points: number[]): Course {
  const lengths = points.slice(1).map((point, i) => Math.abs(point - (points[i] ?? 0)));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  return (share) => {
    let left = share * whole;
    for (const [i, length] of lengths.entries()) {
      const [from, to] = [points[i] ?? 0, points[i + 1] ?? 0];
      if (left <= length || i === lengths.length - 1) return from + Math.sign(to - from) * Math.min(left, length);
      left -= length;
    }
    return points[0] ?? 0;
  };
}

/** 在一张缩放的网页上做真的手势：事件经调试协议从浏览器进来，与人手的一样要过命中测试、合并、派发。 */
export class Gestures {
  readonly #session: CDPSession;
  readonly #fit: number;
  readonly #centre: { x: number; y: number };
  readonly #half: { x: number; y: number };

  private constructor(session: CDPSession, box: { x: number; y: number; width: number; height: number }, fit: number) {
    this.#session = session;
    this.#fit = fit;
    this.#half = { x: box.width / 2, y: box.height / 2 };
    this.#centre = { x: box.x + this.#half.x, y: box.y + this.#half.y };
  }

  /** 缩到整幅两倍宽，再拖离左上角，四面都有余地。 */
  static async prepare(page: Page, width: number): Promise<Gestures> {
    const box = await page.locator('[data-map-viewport]').boundingBox();
    if (!box) throw new Error('网页上没有滚动框');
    const found = new Gestures(await page.context().newCDPSession(page), box, box.width / width);
    await found.#mouse('mouseMoved', 0, 0);
    for (let i = 0; i < 20; i++) await found.#wheel((-Math.log(2 * found.#fit) * WHEEL) / 20);
    await page.waitForTimeout(800);
    const [dx, dy] = [found.#half.x * 0.45, found.#half.y * 0.45];
    await found.#mouse('mousePressed', dx, dy);
    for (let i = 1; i <= 10; i++) await found.#mouse('mouseMoved', dx - (dx * i) / 5, dy - (dy * i) / 5, 1);
    await found.#mouse('mouseReleased', -dx, -dy);
    await found.#mouse('mouseMoved', 0, 0);
    await page.waitForTimeout(800);
    return found;
  }

  /** 按住 Ctrl 转滚轮：从两倍宽缩到整幅，放到四倍，再回两倍。 */
  async zoom(): Promise<void> {
    const scale = through(...[2, 1.02, 4, 2].map((times) => Math.log(times * this.#fit)));
    let last = scale(0);
    await this.#run((share) => {
      const [before, now] = [last, scale(share)];
      last = now;
      return this.#wheel((before - now) * WHEEL);
    });
  }

  /** 按住鼠标拖三圈。 */
  async pan(): Promise<void> {
    await this.#mouse('mousePressed', 0, 0);
    await this.#run((share) => {
      const angle = share * 6 * Math.PI;
      return this.#mouse('mouseMoved', 150 * Math.sin(angle), 150 * (1 - Math.cos(angle)), 1);
    });
    await this.#mouse('mouseReleased', 0, 0);
  }

  /** 按时刻送事件，不等网页处理完：网页慢了，事件照来，由浏览器合并。 */
  async #run(send: (share: number) => Promise<void>): Promise<void> {
    const [start, count] = [performance.now(), (LENGTH / 1000) * RATE];
    const sent: Promise<void>[] = [];
    for (let i = 1; i <= count; i++) {
      const wait = start + (i * 1000) / RATE - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      sent.push(send(i / count));
    }
    // 太慢的做法处理不完，不等它
    await Promise.race([Promise.all(sent), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }

  async #wheel(deltaY: number): Promise<void> {
    await this.#session.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...this.#centre,
      deltaX: 0,
      deltaY,
      modifiers: 2,
    });
  }

  async #mouse(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', dx: number, dy: number, buttons = 0) {
    const held = type === 'mousePressed' ? 1 : buttons;
    await this.#session.send('Input.dispatchMouseEvent', {
      type,
      x: this.#centre.x + dx,
      y: this.#centre.y + dy,
      button: type === 'mouseMoved' && held === 0 ? 'none' : 'left',
      buttons: held,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    });
  }
}
