import type { Knex } from 'knex'
import type { PaperServiceRow, ServiceAddress } from './service-store.ts'

export interface AgreedService extends Pick<PaperServiceRow, 'organisationId' | 'method'> {
  address: ServiceAddress
}

/**
 * How the applicant of a project is served today: in its inbox when it agreed to that and somebody has an account there,
 * on paper otherwise (行政许可法 does not allow to serve electronically who did not agree; 民事诉讼法 90).
 */
export async function agreedService(db: Knex, projectId: string): Promise<AgreedService> {
  const organisation = (await db('organisations')
    .join('projects', 'projects.organisation_id', 'organisations.id')
    .where({ 'projects.id': projectId })
    .first('organisations.*'))!
  const member = await db('memberships')
    .join('people', 'people.id', 'memberships.person_id')
    .where({ 'memberships.organisation_id': organisation.id, 'people.status': 'active' })
    .first('people.id')
  const { id: organisationId, email, servicePhone } = organisation
  if (organisation.electronicService && member)
    return {
      organisationId,
      method: 'electronic',
      address: { email, phone: servicePhone, address: null, person: null }
    }
  const walkIn = await db('walk_ins')
    .join('applications', 'applications.id', 'walk_ins.application_id')
    .where({ 'applications.project_id': projectId })
    .orderBy('walk_ins.consented_at', 'desc')
    .first('agent_name as agentName', 'agent_phone as agentPhone')
  return {
    organisationId,
    method: 'paper',
    address: {
      email,
      phone: walkIn?.agentPhone ?? servicePhone,
      address: organisation.address,
      person: walkIn?.agentName ?? null
    }
  }
}
