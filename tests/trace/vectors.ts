/** Values with what they are, from releases as `facts` has them; typical ones, made from the bits of each release. */
export interface Vector {
  value: string
  level: number
  origin: { kernel?: string; vendor?: 'intel' | 'amd' | 'tdx'; root?: 'direct' | 'mirror' }
  kind: 'NP' | 'leaf' | 'nonleaf'
  name?: 'empty' | 'frozen' | 'mmio' | 'other'
  pfn?: string
  mmioGfn?: string
  permissions?: string
}

const [old, middle, recent] = ['v6.1.192', 'v6.12', 'v7.2.13']

export const vectors: Vector[] = [
  { value: '8000000000000000', level: 1, origin: { kernel: middle }, kind: 'NP', name: 'empty' },
  { value: '8000000000000000', level: 4, origin: { kernel: recent }, kind: 'NP', name: 'empty' },
  { value: '8000000000000000', level: 1, origin: { kernel: old }, kind: 'NP', name: 'other' },
  { value: '0', level: 2, origin: { kernel: old }, kind: 'NP', name: 'empty' },
  {
    value: '0',
    level: 1,
    origin: { kernel: 'v6.16', vendor: 'tdx', root: 'direct' },
    kind: 'NP',
    name: 'mmio',
    mmioGfn: '0',
  },
  { value: '0', level: 1, origin: { kernel: recent, vendor: 'intel' }, kind: 'NP', name: 'other' },
  { value: '5a0', level: 1, origin: { kernel: old }, kind: 'NP', name: 'frozen' },
  { value: '80000000000005a0', level: 1, origin: { kernel: middle }, kind: 'NP', name: 'frozen' },
  { value: '80000000000001a0', level: 1, origin: { kernel: recent }, kind: 'NP', name: 'frozen' },
  { value: '80000000000001a0', level: 3, origin: {}, kind: 'NP', name: 'frozen' },
  { value: '80000000000005a0', level: 3, origin: {}, kind: 'NP', name: 'frozen' },
  { value: 'febf109e', level: 1, origin: {}, kind: 'NP', name: 'mmio', mmioGfn: 'febf1' },
  { value: 'febf1098', level: 1, origin: { vendor: 'tdx' }, kind: 'NP', name: 'mmio', mmioGfn: 'febf1' },
  { value: 'febf1098', level: 1, origin: { vendor: 'tdx', root: 'mirror' }, kind: 'NP', name: 'other' },
  { value: '80000febf109f', level: 1, origin: { vendor: 'amd' }, kind: 'NP', name: 'mmio', mmioGfn: 'febf1' },
  { value: 'f0000febf109f', level: 1, origin: { vendor: 'amd' }, kind: 'NP', name: 'mmio' },
  { value: '600000123456b77', level: 1, origin: {}, kind: 'leaf', pfn: '123456', permissions: 'rwx' },
  { value: '8600000123456b77', level: 1, origin: {}, kind: 'leaf', pfn: '123456', permissions: 'rwx' },
  { value: '80a0000123456f77', level: 1, origin: {}, kind: 'leaf', pfn: '123456', permissions: 'rwx' },
  { value: '8600000200000bf7', level: 2, origin: {}, kind: 'leaf', pfn: '200000', permissions: 'rwx' },
  { value: '80a0000200000ff7', level: 2, origin: {}, kind: 'leaf', pfn: '200000', permissions: 'rwx' },
  { value: '800000010bc97907', level: 2, origin: {}, kind: 'nonleaf', pfn: '10bc97', permissions: 'rwx' },
  { value: '800000010bc97d07', level: 2, origin: {}, kind: 'nonleaf', pfn: '10bc97', permissions: 'rwx' },
  {
    value: '80a0000123456f37',
    level: 1,
    origin: { vendor: 'tdx', root: 'mirror' },
    kind: 'leaf',
    pfn: '123456',
    permissions: 'rwx',
  },
  { value: '123456e67', level: 1, origin: {}, kind: 'leaf', pfn: '123456', permissions: 'rwx' },
  { value: '8000000123456c65', level: 1, origin: { vendor: 'amd' }, kind: 'leaf', pfn: '123456', permissions: 'r--' },
  { value: '200000ee7', level: 2, origin: {}, kind: 'leaf', pfn: '200000', permissions: 'rwx' },
  { value: '10bc97827', level: 2, origin: { vendor: 'amd' }, kind: 'nonleaf', pfn: '10bc97', permissions: 'rwx' },
]
