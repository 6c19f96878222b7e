import './site.css';

// A form that asks a question leaves out what was not filled in, so that the address stays short enough to send on.
document.addEventListener('submit', ({ target }) => {
  if (!(target instanceof HTMLFormElement) || target.method !== 'get') return;
  const empty = [...target.elements].filter(
    (field): field is HTMLInputElement | HTMLSelectElement =>
      (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && !field.disabled && field.value === '',
  );
  for (const field of empty) field.disabled = true;
  // Back to this page: the fields are there again.
  addEventListener('pageshow', () => empty.forEach((field) => (field.disabled = false)), { once: true });
});
