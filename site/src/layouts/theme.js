(() => {
  const root = document.documentElement;
  const apply = (theme) => (theme ? root.setAttribute('data-theme', theme) : root.removeAttribute('data-theme'));
  let chosen = '';
  try {
    chosen = localStorage.getItem('theme') ?? '';
  } catch {}
  apply(chosen);
  addEventListener('DOMContentLoaded', () => {
    const choice = document.getElementById('theme');
    if (!choice) return;
    choice.value = chosen;
    choice.parentElement.hidden = false;
    choice.onchange = () => {
      apply(choice.value);
      try {
        localStorage.setItem('theme', choice.value);
      } catch {}
    };
  });
})();
