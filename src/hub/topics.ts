// Alone says what the hub may know of the documents it delivers: their addresses, and how each stands now.

/** A feed document, as it is served without content coding. */
export interface TopicDocument {
  /** Tells it from other forms of the same document. */
  readonly tag: string
  /** Content-Type, charset included. */
  readonly mediaType: string
  readonly identity: Uint8Array
}

export interface Topics {
  /** Self links of all public feeds, each as `URL.href`. */
  readonly all: readonly string[]
  /** Undefined: it is no topic of ours. */
  at(topic: string): TopicDocument | undefined
}
