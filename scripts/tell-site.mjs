import { StartError } from './run-api.mjs';

const width = 30;
const stages = {
  reading: 'reading the content',
  rendering: 'making the pages',
  indexing: 'making the search index and images',
  checking: 'checking',
  switching: 'going live',
};

/** Tells the person at the terminal what the publisher does. `first` resolves when there is a portal to serve. */
export function tellSite(output = process.stdout) {
  let isFirst = true;
  let resolve = () => {};
  let reject = () => {};
  const first = new Promise((...both) => {
    [resolve, reject] = both;
  });
  // Whoever stops before there is a portal does not wait for it.
  first.catch(() => {});
  const drawn = output.isTTY ? (line) => output.write(`\r\x1b[2K${line}`) : () => {};
  const say = (line) => {
    drawn('');
    output.write(`${line}\n`);
  };
  const hear = (word) => {
    if (word.state === 'building') return drawn(barOf(word));
    if (word.state === 'live') {
      const isPart = word.made < word.pages;
      const made = isPart ? ` ${word.made} of its ${word.pages} pages were made again.` : '';
      if (word.isNew) say(`${isFirst ? 'The portal is built.' : 'The portal shows what was published.'}${made}`);
      else if (isFirst) say('The portal is built of this content already.');
    } else {
      drawn('');
      console.error(`The portal was not built:\n${word.problems.map(({ message }) => `- ${message}`).join('\n')}`);
      if (!word.hasLive) return reject(new StartError('There is no earlier portal to show.'));
      console.error('The portal before it stays.');
    }
    isFirst = false;
    resolve();
  };
  return { first, hear };
}

function barOf({ stage, done, total }) {
  const filled = total === 0 ? 0 : Math.round((done / total) * width);
  const count = stage === 'rendering' ? ` ${done} of ${total}` : '';
  return `[${'█'.repeat(filled)}${' '.repeat(width - filled)}] ${stages[stage]}${count}`;
}
