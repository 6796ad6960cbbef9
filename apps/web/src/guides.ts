/** A guide for one kind of user. */
export interface Guide {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly html: string;
}

const FILES = import.meta.glob<Guide>('../../../docs/guides/*.md');
/** In the order of those who come: who looks something up, who sends in, who checks; others after them. */
const ORDER = ['citizen', 'clerk', 'procurement'];

/** Every guide. */
export async function findGuides(): Promise<readonly Guide[]> {
  const all = await Promise.all(Object.values(FILES).map((load) => load()));
  return all.sort((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ id }: Guide): number {
  const place = ORDER.indexOf(id);
  return place === -1 ? ORDER.length : place;
}
