import { questions } from './question.js';

import.meta.glob(['./*.ts', '!./*.spec.ts', '!./all-questions.ts', '../desk/**/api.ts'], { eager: true });

/** For the build: what the site and the desk ask, all of it. */
export const ALL_QUESTIONS = questions();
