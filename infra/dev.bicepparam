// A deployment to try things in: one small server, storage reached over its public endpoint (by identity only), nothing locked.
using 'main.bicep'

param environmentName = 'dev'
param serverSku = 'B1'
param serverInstances = 1
param serverZoneRedundant = false
param storageSku = 'Standard_LRS'
param storagePrivate = false
param locked = false
param logRetentionDays = 30
param logDailyLimitGb = 1
param budgetAmount = 50

param publicHost = readEnvironmentVariable('PUBLIC_HOST_OWN', '')
param tabAppId = readEnvironmentVariable('TAB_APP_ID')
param teamsAppId = readEnvironmentVariable('TEAMS_APP_ID')
param allowedTenants = readEnvironmentVariable('ALLOWED_TENANTS')
param firstVru = readEnvironmentVariable('FIRST_VRU')
param firstVruSeat = readEnvironmentVariable('FIRST_VRU_SEAT', 'vru-analyst')
param alertEmail = readEnvironmentVariable('ALERT_EMAIL')
param budgetStart = readEnvironmentVariable('BUDGET_START')

// What the public pages say; may be left out.
param controllerName = readEnvironmentVariable('CONTROLLER_NAME', '')
param dpoContact = readEnvironmentVariable('DPO_CONTACT', '')
param appContact = readEnvironmentVariable('APP_CONTACT', '')
param lawfulBasis = readEnvironmentVariable('LAWFUL_BASIS', '')
param dataRegion = readEnvironmentVariable('DATA_REGION', '')
param retentionPeriod = readEnvironmentVariable('RETENTION_PERIOD', '')
