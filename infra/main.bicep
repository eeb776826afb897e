metadata description = 'Everything that one deployment of the app needs in Azure, in one resource group. Plain resources: it compiles without a registry.'

targetScope = 'resourceGroup'

import { textByName } from 'modules/types.bicep'

@description('What names begin with: letters and digits.')
@minLength(2)
@maxLength(8)
param name string = 'dawg'

@description('Which deployment this is; part of every name.')
@minLength(2)
@maxLength(6)
param environmentName string

@description('Region of everything that has one. Records stay in it; only the Bot Service is not regional.')
param location string = resourceGroup().location

@description('Tags of every resource.')
param tags textByName = {}

// How large and how safe.
@description('Size of a server.')
param serverSku string
@description('How many servers run beside each other.')
param serverInstances int
@description('Whether the servers stand in different availability zones; needs two of a Premium size.')
param serverZoneRedundant bool
@description('How often storage keeps the records: ZRS in three zones of the region.')
param storageSku 'Standard_LRS' | 'Standard_ZRS' | 'Standard_GZRS'
@description('Whether storage is reached through a private endpoint only.')
param storagePrivate bool
@description('Addresses of the private network, a /24 that overlaps none of yours.')
param networkAddressPrefix string = '10.60.0.0/24'
@description('Days for which deleted blobs can be taken back.')
param softDeleteDays int = 30
@description('Days for which a nightly backup is kept.')
param backupDays int = 35
@description('Whether storage and identity are locked against deletion.')
param locked bool
@description('Days for which logs are kept.')
param logRetentionDays int
@description('Gigabytes of logs a day, at most; -1: no limit.')
param logDailyLimitGb int

// Who runs it. bot/README.md says what the server makes of each.
@description('Host name of the server when it is not the one that App Service gives, such as dawg.example.org; empty otherwise.')
param publicHost string = ''
@description('Client id of the tab\'s own app registration.')
param tabAppId string
@description('Id of the app in Teams.')
param teamsAppId string
@description('Tenants whose people may come in, separated by commas.')
param allowedTenants string
@description('<tenant id>/<object id> of the person who gives everybody else a seat.')
param firstVru string
@description('Seat of that person.')
param firstVruSeat string = 'vru-analyst'
@description('How much the server writes into its log. The alerts read lines of the level info.')
param logLevel 'debug' | 'info' = 'info'

// What the public pages say of whoever runs it. What is empty shows there as a blank that is marked.
@description('Data controller, as the public pages name it.')
param controllerName string = ''
@description('How its data protection officer is reached.')
param dpoContact string = ''
@description('Whom people tell of a problem with the app, also one of accessibility.')
param appContact string = ''
@description('Lawful basis under the UK GDPR.')
param lawfulBasis string = ''
@description('Region of server and storage, in words.')
param dataRegion string = ''
@description('How long records are kept, in words.')
param retentionPeriod string = ''

// Who is told.
@description('Address that alerts and the budget write to.')
param alertEmail string
@description('What the resource group may cost a month, in the currency of the subscription.')
param budgetAmount int
@description('First day of the month in which the deployment was made, such as 2026-11-01. Never change it afterwards.')
param budgetStart string

var base = '${name}-${environmentName}'
var unique = uniqueString(subscription().id, resourceGroup().id, base)
var siteName = '${base}-${take(unique, 6)}'
var allTags = union({ app: 'dawg', environment: environmentName }, tags)

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: '${base}-identity'
    location: location
    tags: allTags
    locked: locked
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: base
    location: location
    tags: allTags
    retentionDays: logRetentionDays
    dailyLimitGb: logDailyLimitGb
    alertEmail: alertEmail
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take('${name}${environmentName}${unique}', 24)
    location: location
    tags: allTags
    sku: storageSku
    isPrivate: storagePrivate
    softDeleteDays: softDeleteDays
    backupDays: backupDays
    locked: locked
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module network 'modules/network.bicep' = if (storagePrivate) {
  name: 'network'
  params: {
    name: '${base}-network'
    location: location
    tags: allTags
    addressPrefix: networkAddressPrefix
    storageAccountId: storage.outputs.accountId
    workspaceId: monitoring.outputs.workspaceId
  }
}

var host = empty(publicHost) ? '${siteName}.azurewebsites.net' : publicHost
var publicUrl = 'https://${host}'

module server 'modules/server.bicep' = {
  name: 'server'
  params: {
    name: siteName
    location: location
    tags: allTags
    sku: serverSku
    instances: serverInstances
    zoneRedundant: serverZoneRedundant
    identityId: identity.outputs.resourceId
    insightsName: monitoring.outputs.insightsName
    subnetId: network.?outputs.serverSubnetId ?? ''
    workspaceId: monitoring.outputs.workspaceId
    settings: {
      DAWG_MODE: 'production'
      LOG_LEVEL: logLevel
      TABLES_URL: storage.outputs.tablesUrl
      TABLE_NAME: 'dawg'
      BACKUP_CONTAINER_URL: storage.outputs.backupContainerUrl
      PUBLIC_URL: publicUrl
      // App Service's front end stands before the server and says whose request it is.
      PROXY_HOPS: '1'
      MicrosoftAppType: 'UserAssignedMSI'
      MicrosoftAppId: identity.outputs.clientId
      MicrosoftAppTenantId: subscription().tenantId
      TAB_APP_ID: tabAppId
      TEAMS_APP_ID: teamsAppId
      ALLOWED_TENANTS: allowedTenants
      FIRST_VRU: firstVru
      FIRST_VRU_SEAT: firstVruSeat
      CONTROLLER_NAME: controllerName
      DPO_CONTACT: dpoContact
      APP_CONTACT: appContact
      LAWFUL_BASIS: lawfulBasis
      DATA_REGION: dataRegion
      RETENTION_PERIOD: retentionPeriod
      // Read by the library that signs the server in to storage: which identity, and no other way of signing in.
      AZURE_CLIENT_ID: identity.outputs.clientId
      AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential'
      // Read by the library that hands over telemetry: nothing about its own use goes to Microsoft.
      APPLICATIONINSIGHTS_STATSBEAT_DISABLED: 'true'
      APPLICATIONINSIGHTS_SDKSTATS_DISABLED: 'true'
    }
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${base}-bot-${take(unique, 6)}'
    tags: allTags
    displayName: toUpper(name)
    publicUrl: publicUrl
    identityId: identity.outputs.resourceId
    identityClientId: identity.outputs.clientId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: base
    location: location
    tags: allTags
    publicUrl: publicUrl
    siteId: server.outputs.siteId
    tableServiceId: storage.outputs.tableServiceId
    workspaceId: monitoring.outputs.workspaceId
    insightsId: monitoring.outputs.insightsId
    actionGroupId: monitoring.outputs.actionGroupId
  }
}

module budget 'modules/budget.bicep' = {
  name: 'budget'
  params: {
    name: base
    amount: budgetAmount
    start: budgetStart
    email: alertEmail
  }
}

// azd and the Agents Toolkit put these into their environment file under these names.
@description('Client id of the bot: the id in the app package.')
output BOT_ID string = identity.outputs.clientId
@description('Address of the server, for the app package.')
output PUBLIC_URL string = publicUrl
@description('Host name of the server, for the App ID URI of the tab\'s app registration.')
output PUBLIC_HOST string = host
@description('Resource id of the site, for a deployment of the server.')
output SERVER_RESOURCE_ID string = server.outputs.siteId
@description('Name of the site.')
output SERVER_NAME string = server.outputs.siteName
@description('Name that App Service gave to the site: a host name of your own points here.')
output SERVER_DEFAULT_HOST string = server.outputs.hostName
