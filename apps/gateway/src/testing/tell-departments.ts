import { taskQuestion } from '@credit/catalogue';
import { measureChanges, searchedCategories } from '@credit/sanctions';
import type { OpenPlatform } from '../platform/open-platform.js';

/** Writes the tasks of joint measures as the worker does, on the gateway's day. */
export async function tellDepartments({ store, catalogue, today }: OpenPlatform): Promise<void> {
  const question = taskQuestion(catalogue, today());
  const moment = { day: today(), rules: catalogue.version, categories: searchedCategories(catalogue, today()) };
  while ((await store.measureRound.advance(moment, 50, (subject) => measureChanges(subject, question))) > 0);
}
