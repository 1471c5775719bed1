// Where a hostile origin may send us by a redirect, and what has to come of it. "{port}" is the port of the asked origin.

/** `/…`: the document is taken from that path, of this origin or of its other name. Otherwise the failure. */
export type End = `/${string}` | 'blocked' | 'bad-redirect' | 'redirect-loop' | 'unresolvable' | 'status' | 'not-http'

export interface Trick {
  readonly why: string
  /** As a text; it is written as UTF-8. Several: one field each. */
  readonly location: string | readonly string[]
  readonly end: End
}

const trick = (why: string, location: string | readonly string[], end: End): Trick => ({ why, location, end })

/** Open: 127.0.0.1. Names: partner.example and a.partner.example are there, others as in `NAMES`. */
export const TRICKS: readonly Trick[] = [
  // Inside by a literal
  trick('a private address', 'http://10.0.0.1/', 'blocked'),
  trick('a neighbour of the address that is open', 'http://127.0.0.2:{port}/feed', 'blocked'),
  trick('decimal', 'http://2130706434:{port}/feed', 'blocked'),
  trick('hexadecimal', 'http://0x7f000002:{port}/feed', 'blocked'),
  trick('octal', 'http://0177.0.0.2:{port}/feed', 'blocked'),
  trick('short', 'http://10.1/', 'blocked'),
  trick('the metadata of a cloud', 'http://169.254.169.254/latest/meta-data/', 'blocked'),
  trick('the same in full-width digits', 'http://１６９.２５４.１６９.２５４/', 'blocked'),
  trick('dots of another script', 'http://127。0。0。2:{port}/feed', 'blocked'),
  trick('IPv6 loopback', 'http://[::1]:{port}/feed', 'blocked'),
  trick('IPv4 mapped into IPv6', 'http://[::ffff:127.0.0.2]:{port}/feed', 'blocked'),
  trick('NAT64', 'http://[64:ff9b::10.0.0.1]/', 'blocked'),
  trick('a dot at the end', 'http://10.0.0.1./', 'blocked'),
  // Inside by a name
  trick('a name inside', 'http://inside.example/', 'blocked'),
  trick('a name with one address inside', 'http://mixed.example:{port}/feed', 'blocked'),
  trick('a name with one address inside, the other way round', 'http://dexim.example:{port}/feed', 'blocked'),
  trick('a name that answers the metadata', 'http://metadata.example/', 'blocked'),
  trick('a chain of names that ends inside', 'http://chain.example:{port}/feed', 'blocked'),
  trick('a resolver that hands a name of the chain on', 'http://cname.example:{port}/feed', 'blocked'),
  trick('a name that answers a mapped address', 'http://mapped.example/', 'blocked'),
  trick('a name that answers nothing', 'http://empty.example/', 'unresolvable'),
  trick('localhost, inside though it is open to nobody else', 'http://localhost:{port}/feed', 'blocked'),
  // What a URL is made of
  trick('no scheme', '//10.0.0.1/feed', 'blocked'),
  trick('backslashes', '\\\\10.0.0.1\\feed', 'blocked'),
  trick('a slash and a backslash', '/\\10.0.0.1/feed', 'blocked'),
  trick('slashes too many', 'http:///10.0.0.1/', 'blocked'),
  trick('backslashes after the scheme', 'http:\\\\10.0.0.1\\', 'blocked'),
  trick('another scheme without slashes', 'https:10.0.0.1/', 'blocked'),
  trick('the same scheme without slashes is a path', 'http:feed', '/feed'),
  trick('a fragment before the @', 'http://10.0.0.1#@partner.example/', 'blocked'),
  trick('a backslash before the @', 'http://10.0.0.1\\@partner.example/', 'blocked'),
  trick('blanks around it', '  http://10.0.0.1/  ', 'blocked'),
  trick('a tab within the scheme', 'ht\ttp://10.0.0.1/', 'blocked'),
  trick('a tab within the address', 'http://10.0.\t0.1/', 'blocked'),
  trick('a percent sign within the address', 'http://%31%30.0.0.1/', 'blocked'),
  trick('a soft hyphen within the address', 'http://1\u00ad0.0.0.1/', 'blocked'),
  trick('an end of text within the name', 'http://127.0.0.1%00.partner.example/', 'bad-redirect'),
  trick('a blank within the name', 'http://partner .example/', 'bad-redirect'),
  trick('no host', 'http://', 'bad-redirect'),
  trick('nothing', '', 'bad-redirect'),
  trick('two addresses', ['/feed', 'http://10.0.0.1/'], 'bad-redirect'),
  trick('two addresses that are open', ['/feed', '/other'], 'bad-redirect'),
  trick('one address twice', ['/feed', '/feed'], '/feed'),
  // Who asks
  trick('a user name', 'http://user@127.0.0.1:{port}/feed', 'bad-redirect'),
  trick('a password', 'http://:secret@127.0.0.1:{port}/feed', 'bad-redirect'),
  trick('a name that is open as user name', 'http://partner.example@10.0.0.1/', 'bad-redirect'),
  trick('an address that is open as user name and password', 'http://127.0.0.1:{port}@10.0.0.1/', 'bad-redirect'),
  // Other schemes
  ...['file:///etc/passwd', 'gopher://127.0.0.1:{port}/_GET', 'ftp://127.0.0.1/', 'data:text/xml,<rss/>'].map(
    location => trick(`the scheme ${location.replace(/:.*$/, '')}`, location, 'bad-redirect'),
  ),
  ...['ws://127.0.0.1:{port}/', 'wss://127.0.0.1/', 'javascript:alert(1)', 'about:blank', 'blob:http://a/1'].map(
    location => trick(`the scheme ${location.replace(/:.*$/, '')}`, location, 'bad-redirect'),
  ),
  ...['mailto:a@partner.example', 'feed://127.0.0.1:{port}/feed', 'dict://127.0.0.1:11211/stat', 'jar:http://a/!/'].map(
    location => trick(`the scheme ${location.replace(/:.*$/, '')}`, location, 'bad-redirect'),
  ),
  // Ports
  trick('the port of a mail server', 'http://127.0.0.1:25/', 'blocked'),
  trick('the port of a shell, by name', 'http://partner.example:22/', 'blocked'),
  trick('the port of a cache', '//127.0.0.1:6379/', 'blocked'),
  trick('port 0', 'http://127.0.0.1:0/', 'blocked'),
  trick('a port that there is not', 'http://127.0.0.1:65536/', 'bad-redirect'),
  trick('a negative port', 'http://127.0.0.1:-80/', 'bad-redirect'),
  // Names that look like others
  trick('a Cyrillic letter is another name', 'http://p\u0430rtner.example:{port}/feed', 'unresolvable'),
  trick('circled letters are the same name', 'http://ⓟⓐⓡⓣⓝⓔⓡ.example:{port}/feed', '/feed'),
  trick('capital letters are the same name', 'HTTP://PARTNER.EXAMPLE:{port}/feed', '/feed'),
  trick('a dotless ı is another name', 'http://partn\u0131r.example:{port}/feed', 'unresolvable'),
  // Good ones
  trick('an absolute address', 'http://127.0.0.1:{port}/feed', '/feed'),
  trick('a relative one', 'feed', '/feed'),
  trick('one that climbs too high', '../../../../feed', '/feed'),
  trick('one without scheme', '//partner.example:{port}/feed', '/feed'),
  trick('one by the other name', 'http://a.partner.example:{port}/feed', '/feed'),
  trick('one in Turkish letters', '/haber/şğı', '/haber/%C5%9F%C4%9F%C4%B1'),
  trick('one with a blank', '/a b', '/a%20b'),
  trick('one with a line break, encoded', '/feed%0d%0aX-Injected:%20yes', '/feed%0d%0aX-Injected:%20yes'),
  trick('one with a fragment', '/feed#@10.0.0.1/', '/feed'),
  trick('one with a query that names another', '/feed?url=http://10.0.0.1/', '/feed?url=http://10.0.0.1/'),
  // Circles
  trick('itself', '/to', 'redirect-loop'),
  trick('itself, with a fragment', '/to#once-more', 'redirect-loop'),
  trick('nothing but a fragment', '#once-more', 'redirect-loop'),
  trick('nothing but a query, which is another address without a document', '?', 'redirect-loop'),
  trick('a circle over two names', 'http://partner.example:{port}/back', 'redirect-loop'),
  trick('a path that grows', '/grows/', 'redirect-loop'),
]

/** What names answer; others are not there. */
export const NAMES: Readonly<Record<string, readonly string[]>> = {
  'partner.example': ['127.0.0.1'],
  'a.partner.example': ['127.0.0.1'],
  'inside.example': ['10.0.0.1'],
  'mixed.example': ['127.0.0.1', '192.168.0.1'],
  'dexim.example': ['fd00::1', '127.0.0.1'],
  'metadata.example': ['169.254.169.254'],
  // A resolver follows a CNAME by itself, and shows where it ends.
  'chain.example': ['172.16.0.1'],
  'cname.example': ['partner.example', '127.0.0.1'],
  'mapped.example': ['::ffff:10.0.0.1'],
  'empty.example': [],
  localhost: ['127.0.0.1', '::1'],
}
