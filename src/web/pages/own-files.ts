// Alone knows that our own files are addressed by path on our own pages, so that a page works under every name of this host.

/** An absolute address below `publicUrl` as a path; any other as it is. */
export function ownFile(url: string, publicUrl: string): string {
  return url.startsWith(`${publicUrl}/media/`) ? url.slice(new URL(publicUrl).origin.length) : url
}

/** The same for `src` attributes of sanitised HTML. */
export function ownFilesIn(html: string, publicUrl: string): string {
  return html.replaceAll(`src="${publicUrl}/media/`, `src="${ownFile(`${publicUrl}/media/`, publicUrl)}`)
}
