metadata description = 'The one identity: the server is it towards storage, and the bot is it towards Teams. No secret belongs to it.'

import { textByName } from 'types.bicep'

param name string
param location string
param tags textByName
@description('Whether the identity is locked against deletion: the app id of a bot can neither be changed nor used again.')
param locked bool

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (locked) {
  name: 'keep-the-bot'
  scope: identity
  properties: {
    level: 'CanNotDelete'
    notes: 'The bot is known in Teams by this identity. A new one is a new bot, and a new app in Teams.'
  }
}

output resourceId string = identity.id
output clientId string = identity.properties.clientId
output principalId string = identity.properties.principalId
