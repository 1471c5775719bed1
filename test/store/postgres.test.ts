import { storeContract } from './contract.js'
import { describeOnPostgres, postgresPlace } from './postgres-server.js'

describeOnPostgres('PostgreSQL', () => storeContract('PostgreSQL', { shared: true }, postgresPlace))
