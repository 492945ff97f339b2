// Work in the background tells how it gets on; the page says so in words and goes on by itself when it is done.
export function progress(element) {
  const source = new EventSource(element.dataset.progress);
  const say = (name, text) => {
    const place = element.querySelector(`[data-progress-${name}]`);
    if (place && text !== undefined && place.textContent !== text) place.textContent = text;
  };
  source.addEventListener('progress', (event) => {
    const now = JSON.parse(event.data);
    say('doing', now.doing);
    say('best', now.best);
    say('time', now.time);
    if (now.next) {
      source.close();
      window.location.assign(now.next);
    }
  });
  window.addEventListener('pagehide', () => source.close());
}
