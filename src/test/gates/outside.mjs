// Lighthouse and HTML_CodeSniffer on a portal that is open: prints a table in Markdown. See src/docs/gates.md.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [portal = 'http://localhost:8080'] = process.argv.slice(2);
const PAGES = {
  start: '',
  list: 'exempel/',
  profile: 'exempel/anordnare/exempelbryggan',
  compare: 'exempel/jamfor?a=exempelbryggan&a=exempelkoden&a=exempelstart',
  sheet: 'exempel/blad?a=exempelbryggan&a=exempelvarden',
  siffror: 'exempel/siffror',
};
const LANGUAGES = ['sv', 'ar', 'ti'];
const CHROME = process.env.CHROME_PATH || '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--headless=new'];
const BARE = '<!doctype html><html lang="sv"><meta name="viewport" content="width=device-width"><title>Hej</title><p>Hej.';
const folder = mkdtempSync(join(tmpdir(), 'gates-'));
const settings = join(folder, 'pa11y.json');
writeFileSync(
  settings,
  JSON.stringify({
    standard: 'WCAG2AA', runners: ['htmlcs'], includeWarnings: false, timeout: 90000,
    chromeLaunchConfig: { executablePath: CHROME, args: FLAGS },
  }),
);

function run(program, parameters) {
  return spawnSync(program, parameters, { encoding: 'utf8', env: { ...process.env, CHROME_PATH: CHROME } });
}

function lighthouse(url) {
  const file = join(folder, 'lighthouse.json');
  const done = run('lighthouse', [
    url, '--quiet', '--output=json', `--output-path=${file}`, '--form-factor=mobile',
    '--only-categories=performance,accessibility,best-practices,seo', '--throttling-method=simulate',
    '--throttling.rttMs=300', '--throttling.throughputKbps=700', '--throttling.cpuSlowdownMultiplier=4',
    `--chrome-flags=${FLAGS.join(' ')}`,
  ]);
  if (done.status !== 0) throw new Error(`lighthouse on ${url}: ${done.stderr || done.error}`);
  const { categories, audits, environment } = JSON.parse(readFileSync(file, 'utf8'));
  const faults = Object.values(categories)
    .filter((category) => category.id !== 'performance')
    .flatMap((category) => category.auditRefs.filter((ref) => ref.weight > 0 && audits[ref.id].score === 0))
    .map((ref) => ref.id);
  const of100 = (id) => Math.round(categories[id].score * 100);
  return [
    of100('performance'), of100('accessibility'), of100('best-practices'), of100('seo'),
    (audits['largest-contentful-paint'].numericValue / 1000).toFixed(2),
    audits['cumulative-layout-shift'].numericValue.toFixed(3),
    Math.round(audits['total-blocking-time'].numericValue),
    Math.round(environment.benchmarkIndex),
    faults.join(' '),
  ];
}

function sniffer(url) {
  const done = run('pa11y', ['--config', settings, '--reporter', 'json', url]);
  if (done.status !== 0 && done.status !== 2) throw new Error(`pa11y on ${url}: ${done.stderr || done.error}`);
  const found = JSON.parse(done.stdout);
  found.forEach((fault) => console.error(`${url}: ${fault.code} ${fault.context}`));
  return found.length;
}

/** What this machine makes of a page of one word, by a server in a process of its own: this one waits for Lighthouse. */
async function bare() {
  const code = `require('http').createServer((asked, answer) => answer.setHeader('Content-Type', 'text/html;charset=utf-8')
    .end(${JSON.stringify(BARE)})).listen(0, function () { console.log(this.address().port) })`;
  const server = spawn(process.execPath, ['-e', code]);
  const port = await new Promise((resolve) => server.stdout.once('data', (said) => resolve(Number(said))));
  try {
    return lighthouse(`http://localhost:${port}/`);
  } finally {
    server.kill();
  }
}

console.log(
  '| page | performance | accessibility | best practices | SEO | LCP s | CLS | TBT ms | processor | HTML_CodeSniffer | audits below |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|');
const nothing = await bare();
console.log(`| a page of one word | ${nothing.slice(0, -1).join(' | ')} |  |  |`);
for (const [name, path] of Object.entries(PAGES)) {
  for (const language of LANGUAGES) {
    const url = `${portal}/${language}/${path}`;
    const measured = lighthouse(url);
    const below = measured.pop();
    console.log(`| ${language} ${name} | ${measured.join(' | ')} | ${sniffer(url)} | ${below} |`);
  }
}
