metadata description = 'Types that several modules take.'

@export()
@description('Tags of a resource: text by name.')
type textByName = {
  *: string
}
