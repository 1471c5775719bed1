// Alone knows which ports may be named: those where the web answers, none where something else does.

/**
 * Whether a port may be asked. A URL with another port would use us to knock at what is no web server: at the mail server of
 * a third party, or at a database in a network that the operator has opened for one address. Refused are the "bad ports" of
 * the Fetch standard (§2.9), which no browser opens either, so that whatever a person can look at can be polled; and from
 * 1024 up databases, caches, queues and the doors by which machines are steered.
 */
export function isAskable(port: number): boolean {
  return !BAD_PORTS.has(port) && !SERVICES.has(port)
}

/** https://fetch.spec.whatwg.org/#port-blocking */
const BAD_PORTS: ReadonlySet<number> = new Set([
  ...[0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109],
  ...[
    110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531,
  ],
  ...[532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060],
  ...[5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080],
])

/** As the IANA registry of ports or their makers have them; none at which anybody offers a feed. */
const SERVICES: ReadonlySet<number> = new Set([
  // SMB, LDAP global catalogue, RDP, VNC, X11 beyond its first display
  ...[445, 3268, 3269, 3389, 5900, 5901, 6001],
  // SQL Server, Oracle, MySQL, PostgreSQL, CouchDB, Cassandra, MongoDB, Neo4j's bolt
  ...[1433, 1434, 1521, 3306, 5432, 5984, 9042, 9160, 27017, 27018, 27019, 7687],
  // Redis and its sentinels, memcached, Elasticsearch
  ...[6379, 6380, 16379, 26379, 11211, 9200, 9300],
  // MQTT, AMQP, Kafka, ZooKeeper
  ...[1883, 8883, 5671, 5672, 9092, 2181],
  // Docker, etcd, Kubernetes and its nodes, Consul, Salt
  ...[2375, 2376, 2377, 2379, 2380, 6443, 10250, 10255, 10256, 8500, 4505, 4506],
])
