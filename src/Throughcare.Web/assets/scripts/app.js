import { Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink, createAll } from 'govuk-frontend';
import htmx from 'htmx.org';
import { progress } from './progress.js';

function start(scope) {
  for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink])
    createAll(component, {}, { scope, onError: () => {} });
  for (const element of scope.querySelectorAll('[data-progress]')) progress(element);
  for (const element of scope.querySelectorAll('[data-submit-on-change]')) submitOnChange(element);
  const charts = scope.querySelectorAll('[data-chart]');
  if (charts.length) import('./charts.js').then((m) => charts.forEach(m.draw));
  const maps = scope.querySelectorAll('[data-map]');
  if (maps.length) import('./maps.js').then((m) => maps.forEach(m.draw));
}

// A filter applies when it is changed; its button stays for the keyboard and for those without scripts.
function submitOnChange(form) {
  form.addEventListener('change', (event) => {
    if (event.target.matches('select, input[type=checkbox], input[type=radio]')) htmx.trigger(form, 'submit');
  });
}

start(document);
document.addEventListener('htmx:afterSwap', (event) => start(event.detail.target));
