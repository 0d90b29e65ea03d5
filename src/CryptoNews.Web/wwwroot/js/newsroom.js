// CryptoNews, newsroom: keeps an open page current. Without it, reload.
(() => {
  'use strict';
  const page = document.querySelector('[data-newsroom]');
  if (!page) return;
  let version = page.dataset.version, ahead = Date.now() - Number(page.dataset.now), asking = false, again = false;

  // In the form of the server: 3 d 04:12:09, 04:12:09.
  const two = (n) => String(n).padStart(2, '0');
  const count = () => {
    for (const place of page.querySelectorAll('[data-until]')) {
      const left = Math.max(0, Math.floor((Number(place.dataset.until) - Date.now() + ahead) / 1000)), days = Math.floor(left / 86400);
      const clock = `${two(Math.floor(left / 3600) % 24)}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
      place.textContent = days ? page.dataset.days.replace('{0}', days).replace('{1}', clock) : clock;
    }
  };
  setInterval(count, 1000);

  // Parts that differ are exchanged, but for the one that somebody is in.
  const take = (fresh) => {
    for (const part of page.querySelectorAll('[data-part]')) {
      const other = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
      if (!other || part.isEqualNode(other)) continue;
      if (part.contains(document.activeElement) && document.activeElement.matches('input, select, button')) continue;
      const at = [...part.querySelectorAll('a[href]')].indexOf(document.activeElement);
      part.replaceWith(document.adoptNode(other));
      if (at >= 0) other.querySelectorAll('a[href]')[at]?.focus({ preventScroll: true });
    }
    [version, ahead] = [fresh.dataset.version, Date.now() - Number(fresh.dataset.now)];
    count();
  };

  // A document, not a text: nothing is parsed here that the policy forbids to parse.
  const refresh = () => {
    if (asking) { again = true; return; }
    asking = true;
    const request = new XMLHttpRequest();
    request.open('GET', location.href);
    request.responseType = 'document';
    request.onloadend = () => {
      const fresh = request.response?.querySelector('[data-newsroom]');
      if (fresh) take(fresh);
      else if (request.status) { location.reload(); return; } // signed out
      setTimeout(() => { asking = false; if (again) { again = false; refresh(); } }, 1000);
    };
    request.send();
  };

  const listen = () => {
    const events = new EventSource(page.dataset.newsroom);
    events.addEventListener('changed', (e) => { if (e.data !== version) refresh(); });
    // What the browser gives up (signed out, too many listen, a proxy in between) is tried again, slowly.
    events.addEventListener('error', () => { if (events.readyState === EventSource.CLOSED) { refresh(); setTimeout(listen, 60000); } });
    addEventListener('pagehide', () => events.close());
    addEventListener('pageshow', (e) => { if (e.persisted) location.reload(); });
  };
  listen();
})();
