import { Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink, createAll } from 'govuk-frontend';
// Filters apply when they are changed (hx- attributes); their buttons stay for those without scripts.
import 'htmx.org';
import { passkey } from './passkeys.js';
import { progress } from './progress.js';

function start(scope) {
  for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink])
    createAll(component, {}, { scope, onError: () => {} });
  for (const element of scope.querySelectorAll('[data-progress]')) progress(element);
  for (const form of scope.querySelectorAll('form[data-passkey]')) passkey(form);
  const charts = scope.querySelectorAll('[data-chart]');
  if (charts.length) import('./charts.js').then((m) => charts.forEach(m.draw));
  const maps = scope.querySelectorAll('[data-map]');
  if (maps.length) import('./maps.js').then((m) => maps.forEach(m.draw));
}

start(document);
document.addEventListener('htmx:afterSwap', (event) => start(event.detail.target));
