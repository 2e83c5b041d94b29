// What main.ts is, with the tests' catalog: started as a process of its own, so that it can be killed.
import { runProgram } from '../../../src/embedded/program.ts';
import { catalog } from './catalog.ts';
import { root } from './folder.ts';

await runProgram({ root, env: process.env, readCatalog: async () => catalog });
