import { PrintingRoom } from './printing-room.js';

const paper = Buffer.from('%PDF');

test('one paper after the other, also after one that failed', async () => {
  const room = new PrintingRoom();
  let [atOnce, most] = [0, 0];
  const make = async (): Promise<Buffer> => {
    most = Math.max(most, (atOnce += 1));
    await new Promise((resolve) => setImmediate(resolve));
    atOnce -= 1;
    return paper;
  };
  const failed = expect(room.print(() => Promise.reject(new Error('no paper')))).rejects.toThrow('no paper');
  const printed = await Promise.all([...Array(10)].map(() => room.print(make)));
  await failed;
  expect({ most, printed: printed.length }).toEqual({ most: 1, printed: 10 });
});

test('who comes when too many wait is told to come again; later there is room', async () => {
  const room = new PrintingRoom();
  let open: () => void = () => undefined;
  const held = new Promise<Buffer>((resolve) => (open = () => resolve(paper)));
  const all = [...Array(16)].map(() => room.print(() => held));
  await expect(room.print(() => held)).rejects.toThrow('正在打印的报告太多');
  open();
  await Promise.all(all);
  await expect(room.print(() => held)).resolves.toBe(paper);
});
