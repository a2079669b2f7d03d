import swagger from '@fastify/swagger'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { requires } from '../access/permissions'
import type { App } from './app'

/** OpenAPI 3.1, made from the very schemas that check requests and answers. */
export async function describeInterface(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '衡鉴 Hengjian',
        version,
        description:
          '接口说明由校验请求与答复的同一份定义生成。 Made from the schemas that check requests and answers.',
        license: { name: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'hengjian' },
          ingestKey: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: jsonSchemaTransform,
  })
  app.get('/api/v1/openapi.json', { config: requires('public'), schema: { hide: true } }, () => app.swagger())
}
