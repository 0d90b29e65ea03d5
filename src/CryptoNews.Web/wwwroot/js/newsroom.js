// CryptoNews, newsroom: keeps an open page current. Without it, reload.
(() => {
  'use strict';
  const page = document.querySelector('[data-newsroom]');
  if (!page) return;
  let version = page.dataset.version, ahead = Date.now() - Number(page.dataset.now), asking = false, again = false, behind = false;

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

  // The same place in another answer: a link by its address, what scrolls by its name and the problem that it stands in.
  const places = (part) => [...part.querySelectorAll('a[href], [tabindex]')];
  const name = (place) => place.getAttribute('href') ?? `${place.closest('.diag')?.textContent} ${place.getAttribute('aria-label')}`;
  const token = (part) => part.querySelector('[name=__RequestVerificationToken]');

  // Parts that differ are filled anew, but for the one in whose form somebody is, or in which something is pressed: that waits until they leave it, or let go.
  const take = (fresh) => {
    for (const part of page.querySelectorAll('[data-part]')) {
      const other = fresh.querySelector(`[data-part="${part.dataset.part}"]`), focused = document.activeElement;
      if (!other) continue;
      if (token(part)) token(other)?.setAttribute('value', token(part).value); // each answer has one of its own, and they are all good
      if (part.isEqualNode(other)) continue;
      if (part.matches(':active') || (part.contains(focused) && focused.matches('input, select, button'))) { behind = true; continue; }
      const at = places(part).indexOf(focused), was = places(part).map((place) => [name(place), place.scrollLeft]);
      part.replaceChildren(...other.childNodes);
      const now = places(part);
      for (const [of, left] of was) if (left) now.find((place) => name(place) === of)?.scrollTo(left, 0);
      if (at >= 0) (now.find((place) => name(place) === was[at][0]) ?? now[at] ?? now.at(-1))?.focus({ preventScroll: true });
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
      else if (request.status && request.status < 500) { location.reload(); return; } // signed out
      else again = true; // out of reach: what is there stays meanwhile
      setTimeout(() => { asking = false; if (again) { again = false; refresh(); } }, fresh ? 1000 : 60000);
    };
    request.send();
  };

  for (const leaving of ['focusout', 'pointerup', 'pointercancel']) addEventListener(leaving, () => { if (behind) { behind = false; refresh(); } });

  let events;
  const listen = () => {
    events = new EventSource(page.dataset.newsroom);
    events.addEventListener('changed', (e) => { if (e.data !== version) refresh(); });
    // What the browser gives up (signed out, too many listen, a proxy in between) is tried again, slowly.
    events.addEventListener('error', () => { if (events.readyState === EventSource.CLOSED) { refresh(); setTimeout(listen, 60000); } });
  };
  listen();
  addEventListener('pagehide', () => events.close());
  addEventListener('pageshow', (e) => { if (e.persisted) location.reload(); });
})();
