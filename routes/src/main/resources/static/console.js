// Says so when the hub cannot be reached, and takes it back when it can.
'use strict';
const lost = document.getElementById('lost');
for (const event of ['htmx:sendError', 'htmx:responseError', 'htmx:timeout']) {
  document.body.addEventListener(event, () => { lost.hidden = false; });
}
document.body.addEventListener('htmx:afterOnLoad', () => { lost.hidden = true; });
