#!/usr/bin/env node
// The command line as built; `npm start` and `npm test` build it.
import '../dist/main.js';
