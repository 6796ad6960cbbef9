export { runSubmission, type RunContext } from './pipeline/run-submission.js';
