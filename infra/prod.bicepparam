// The group's own deployment. What differs from tenant to tenant comes from the environment (env/): what is missing there
// stops the deployment before anything is made.
using 'main.bicep'

param environmentName = 'prod'
param serverSku = 'P0v3'
param serverInstances = 2
param serverZoneRedundant = true
param storageSku = 'Standard_ZRS'
param storagePrivate = true
param locked = true
param logRetentionDays = 90
param logDailyLimitGb = 1
param budgetAmount = 250

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
