// Reads {text, ref, offset, lang, monthDay} a line from the file named first; prints what chrono-node makes of each, then how long a text takes.
// It lies beside node_modules: ChronoRun puts it there.
import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';

const texts = readFileSync(process.argv[2], 'utf8').trim().split('\n').map(line => JSON.parse(line));
const read = ({ text, ref, offset, lang, monthDay }) => {
  const reader = lang === 'ru' ? chrono.ru : monthDay ? chrono.en : chrono.en.GB;
  return reader.parse(text, { instant: new Date(ref), timezone: offset }, { forwardDate: true });
};

const moment = part => part && {
  at: part.date().toISOString(),
  year: part.get('year'), month: part.get('month'), day: part.get('day'),
  hour: part.isCertain('hour'),
};

for (const text of texts) {
  const [first] = read(text);
  console.log(JSON.stringify(first ? { start: moment(first.start), end: moment(first.end) ?? null } : {}));
}

const rounds = Number(process.argv[3]);
let best = Infinity;
for (let round = 0; round < rounds; round++) {
  const start = process.hrtime.bigint();
  texts.forEach(read);
  best = Math.min(best, Number(process.hrtime.bigint() - start) / 1000 / texts.length);
}

console.log(JSON.stringify({ microseconds: best }));
