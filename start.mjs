// npm start: from a clean clone with only Node and npm to a usable platform. Only Node's own modules up to the build.
import { checkEnvironment } from './start/check-environment.mjs';
import { installAndBuild } from './start/install-and-build.mjs';
import { say } from './start/say.mjs';

try {
  checkEnvironment(process.env);
  await installAndBuild();
  const { startHouse } = await import('./start/house.mjs');
  await startHouse(process.env);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
