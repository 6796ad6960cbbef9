import { ServiceUnavailableException } from '@nestjs/common';

/** Papers that wait for their turn. */
const MOST_WAITING = 16;

/** Prints one paper at a time: printing takes the process some tenths of a second, in which it answers nobody. */
export class PrintingRoom {
  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();

  /** Throws 503 where too many wait. */
  async print(make: () => Promise<Buffer>): Promise<Buffer> {
    if (this.waiting >= MOST_WAITING) throw new ServiceUnavailableException('正在打印的报告太多，请过一会儿再试');
    this.waiting += 1;
    const printed = this.last.then(make);
    this.last = printed.catch(() => undefined);
    return printed.finally(() => (this.waiting -= 1));
  }
}
