/** Ends with a word where an older Node runs this file directly; npm scripts find the Node 24 that `npm ci` installed. */
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(
    `Qaitu runs on Node 24, which \`npm ci\` installs; this is Node ${process.versions.node}. Start it by an npm script: npm run demo, npm start, npm test, npm run -s qaitu -- …\n`,
  );
  process.exit(1);
}
