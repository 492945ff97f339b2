// Says before anything is drawn that scripts run, so that what only works with them may show.
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
