import { questions } from './question.js';

import.meta.glob(['./*.ts', '!./*.spec.ts', '!./all-questions.ts'], { eager: true });

/** For the build: what the site asks, all of it. */
export const ALL_QUESTIONS = questions();
