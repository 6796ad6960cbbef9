export { runSubmission, type RunContext } from './pipeline/run-submission.js';
export { makeReturned, type ReturnContext } from './returned/make-returned.js';
