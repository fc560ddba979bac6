(() => {
  'use strict';
  const form = document.forms[0], file = document.getElementById('file'), text = document.getElementById('text');
  addEventListener('dragover', e => e.preventDefault());
  addEventListener('drop', e => {
    e.preventDefault();
    if (e.dataTransfer.files.length) {
      file.files = e.dataTransfer.files;
      form.requestSubmit();
    } else if (e.dataTransfer.getData('text/plain')) {
      text.value = e.dataTransfer.getData('text/plain');
      form.requestSubmit();
    }
  });
  text.addEventListener('keydown', e => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) form.requestSubmit(); });
})();
