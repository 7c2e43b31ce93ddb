#!/bin/sh
# Makes Prisma's client from packages/db/prisma/schema.prisma where it is missing or older. The engine that Prisma's command
# line wants can't be downloaded everywhere and is not needed for this: /bin/false stands in for it.
set -eu
cd "$(dirname "$0")/../packages/db"
if [ src/prisma-client/client.ts -nt prisma/schema.prisma ]; then exit 0; fi
PRISMA_SCHEMA_ENGINE_BINARY=/bin/false CHECKPOINT_DISABLE=1 node_modules/.bin/prisma generate --schema prisma/schema.prisma >/dev/null
