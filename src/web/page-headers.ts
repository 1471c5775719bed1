// Alone knows the security headers of a page: nothing runs, nothing is framed, nothing is sent anywhere.

/** `frameHosts`: hosts whose frames the sanitiser leaves in bodies. `forms`: the page has a form that comes back to us. */
export function pageHeaders(frameHosts: readonly string[], forms = false): Readonly<Record<string, string>> {
  const frames = frameHosts.length ? frameHosts.map(host => `https://${host}`).join(' ') : "'none'"
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "style-src 'self'",
      // Stories show pictures from where their publisher keeps them.
      "img-src 'self' https: http:",
      "media-src 'self' https: http:",
      `frame-src ${frames}`,
      "base-uri 'none'",
      `form-action ${forms ? "'self'" : "'none'"}`,
      "frame-ancestors 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    // Mining is reserved unless the page of a story says otherwise (TDMRep, RIGHTS.md §5.2).
    'tdm-reservation': '1',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  }
}
