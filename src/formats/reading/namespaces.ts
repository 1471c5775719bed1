// Alone lists the namespaces of elements that are read in feeds of several formats.

export const ATOM = 'http://www.w3.org/2005/Atom'
export const CONTENT = 'http://purl.org/rss/1.0/modules/content/'
export const DC = 'http://purl.org/dc/elements/1.1/'
export const DCTERMS = 'http://purl.org/dc/terms/'
export const ITUNES = 'http://www.itunes.com/dtds/podcast-1.0.dtd'
export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
export const XHTML = 'http://www.w3.org/1999/xhtml'
